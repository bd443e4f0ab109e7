"""The pages, a folder each, named as its address."""
