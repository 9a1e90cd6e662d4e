"""Standfirst: the lines under the headline that sum up the article."""
