"""What the page degrees says: data frame and money in, text out."""
