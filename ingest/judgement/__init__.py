"""The fifth stage: records: what becomes of each, what is wrong with it, what has to be asked."""
