"""The viewer by itself, in a page without Streamlit."""
