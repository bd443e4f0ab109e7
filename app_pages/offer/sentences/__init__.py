"""What the page of an offer says of it: from figures to text, without a page."""
