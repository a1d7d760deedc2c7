"""Other libraries that do a part of the work, each installed by npm into a folder that is removed afterwards."""

import os
import pathlib
import shutil
import subprocess

SCRIPT = pathlib.Path(__file__).resolve().parent / "peers.cjs"
PACKAGES = ("wink-nlp@2.4.0", "wink-eng-lite-web-model@1.8.1", "chrono-node@2.10.3")
DOES = {"wink-nlp": "sentences and named entities", "chrono-node": "dates"}
PATIENCE = 300  # seconds for npm


def install(work):
    """Why they cannot be installed; empty if they are."""
    if shutil.which("npm") is None or shutil.which("node") is None:
        return "there is no npm"
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(work), *PACKAGES]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return f"npm has not installed them within {PATIENCE} s"
    lines = (done.stderr.decode(errors="replace").strip() or "it gave no reason").splitlines()
    return "" if done.returncode == 0 else f"npm cannot install them: {lines[0]}"


def commands(work, folder):
    """Name -> (command, environment)."""
    environment = {**os.environ, "NODE_PATH": str(work / "node_modules")}
    return {name: (["node", str(SCRIPT), name, str(folder)], environment) for name in DOES}
