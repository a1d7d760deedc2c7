"""The fast part of pathological/run: what nests, what is never closed, and what must be held against each other grows linearly."""
import os
import subprocess
import sys

run = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pathological", "run")
sys.exit(subprocess.run([sys.executable, run, "--fast", sys.argv[1]], check=False).returncode)
