def sync():
    """Keeps orders <-> invoices and a <=> b in step."""
