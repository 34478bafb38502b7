"""Encrypted, sharded object store of the platform behind the name the documents use."""

import base64
import os
import re

import torgo


_FILE_NAME = re.compile(r"[A-Za-z0-9_./-]*[A-Za-z0-9_-]\.[A-Za-z][A-Za-z0-9]{0,9}")


class TorStorage:
    """Objects under a tor:// address, or under an engine made by sqlalchemy.create_engine("mongodb://tor...")."""

    def __init__(self, target):
        self.uri = str(getattr(target, "url", target))

    def store(self, data, encrypt="", name=None):
        """Stores an input file (by its name), a text or bytes; returns a dict with the object's id and size.

        A text that looks like a file's name and is none is refused as RUN-NO-DATA, lest the name itself be taken for
        the readings; give such a text a name of its own to store it.
        """
        parameters = {"uri": self.uri, "encrypt": encrypt or ""}
        if isinstance(data, str) and os.path.isfile(data):
            content = self._written_here(data)
            parameters["name"] = name or data
        elif isinstance(data, str) and name is None and _FILE_NAME.fullmatch(data):
            raise torgo.PlatformError("RUN-NO-DATA", "there is no data set " + data,
                                      "Declare it in the document's Context and put it beside the document.")
        else:
            content = data.encode("utf-8") if isinstance(data, str) else bytes(data)
            parameters["name"] = name or "block-data"
        if content is not None:
            parameters["data_base64"] = base64.b64encode(content).decode("ascii")
        return torgo.call("storage.store", **parameters)

    @staticmethod
    def _written_here(path):
        """Content of a file the block wrote or changed itself; None for an input, which the host has already."""
        if torgo._is_input(path):
            return None
        with open(path, "rb") as file:
            return file.read()

    def fetch(self, object_id):
        """The object's bytes, or what the platform answered when it holds no data_base64."""
        answer = torgo.call("storage.fetch", object=str(object_id))
        if isinstance(answer, dict) and "data_base64" in answer:
            return base64.b64decode(answer["data_base64"])
        return answer

    def list(self):
        """All objects, oldest first."""
        return torgo.call("storage.list")
