"""Figures: data frames in, Plotly figures out. Nothing here knows Streamlit or SQL."""
