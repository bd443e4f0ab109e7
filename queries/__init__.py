"""Everything DuckDB: the tables built from the CSVs, and the views through which questions are asked of them."""
