"""Everything DuckDB: the tables built from the CSVs, and the one door through which questions are asked."""
