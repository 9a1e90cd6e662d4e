"""Training: from a folder of labelled pages to the model of the body (python -m training CORPUS)."""
