"""What the overview says in words."""
