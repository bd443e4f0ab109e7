"""What the page companies says: data frame and money in, text out."""
