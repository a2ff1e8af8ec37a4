"""The table of quantities, and one Plotly figure a file."""
