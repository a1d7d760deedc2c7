"""docs/report.svg is the picture that script/draw-report draws of what the program prints.

UPDATE=1 draws it anew:  UPDATE=1 python3 tests/report_picture_test.py build/release/checkclaims
"""
import os
import subprocess
import sys
import xml.etree.ElementTree as xml

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
picture = os.path.join(root, "docs/report.svg")
drawn = subprocess.run([sys.executable, os.path.join(root, "script/draw-report"), sys.argv[1]], capture_output=True, timeout=60, check=False)
if drawn.returncode != 0:
    sys.exit("FAILED: script/draw-report: " + drawn.stderr.decode())
if os.environ.get("UPDATE") == "1":
    with open(picture, "wb") as file:
        file.write(drawn.stdout)
with open(picture, "rb") as file:
    kept = file.read()
xml.fromstring(kept)
if kept != drawn.stdout:
    sys.exit("FAILED: docs/report.svg is out of date: UPDATE=1 python3 tests/report_picture_test.py build/release/checkclaims draws it")
