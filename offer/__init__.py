"""One offer against its comparables: what it is worth, what others get, and which of two is ahead."""
