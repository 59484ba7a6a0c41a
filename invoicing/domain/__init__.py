"""Rules of invoicing in pure Python: no Django, no clock, no I/O."""
