"""The second stage: a text as a table: its delimiter, its header, its records."""
