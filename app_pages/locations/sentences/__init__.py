"""What the page Locations says, a module for each of its sections: from data frames, Money and names to text."""
