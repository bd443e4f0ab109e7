"""Official releases as their publishers serve them: a module a release, and what is done with a file of any of them."""
