"""The pages' building blocks; the only package that imports streamlit."""
