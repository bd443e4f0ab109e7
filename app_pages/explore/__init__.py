"""Any breakdown: the groups of one dimension, or of one against another, and the reports behind each cell."""
