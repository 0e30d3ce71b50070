"""What a build costs, beside the least that could draw the same graph."""
