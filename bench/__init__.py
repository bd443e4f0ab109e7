"""What it costs, beside what a reader would use instead."""
