"""Only as much as documents need to name the object store: create_engine("mongodb://tor...")."""

__version__ = "0 (TORGO alias)"


class Engine:
    """Names the object store; tor_db.TorStorage accepts it."""

    def __init__(self, url):
        self.url = url

    def __repr__(self):
        return "Engine(" + self.url + ")"


def create_engine(url, **options):
    """An alias of the platform's object store for mongodb://tor… and tor://…; anything else is refused."""
    text = str(url)
    if not text.startswith(("mongodb://tor", "tor://")):
        raise NotImplementedError("no database is reachable from a sandbox: " + text.split(":", 1)[0]
                                  + " is not offered; use tor_db.TorStorage(\"tor://localhost:9050/torgo\")"
                                  + " for objects or the standard module sqlite3 for tables")
    return Engine(text)
