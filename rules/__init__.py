"""The shipped rule packs, as data. Installed as `docscan_rules`; read by `docscan.packs.loader`."""
