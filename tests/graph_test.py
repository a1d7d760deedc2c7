#!/usr/bin/env python3
"""graph_test.py PROGRAM: the claim graph as other programs read it: GraphML by an XML parser, pictures by Graphviz."""
import json
import os
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

from newsroom import Newsroom, dated, expect, finish, told

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
HOSTILE = "a <b> & \"c\" '\x1b[31m ##[x] \ufffe ]]>.txt"


def read_graphml(text):
    """The nodes and edges, each with its attributes, numbers as numbers; and the types of the attributes."""
    root = ElementTree.fromstring(text)
    keys = {key.get("id"): (key.get("for"), key.get("attr.name"), key.get("attr.type")) for key in root.findall(GRAPHML + "key")}
    convert = {"string": str, "double": float}

    def attributes(element):
        data = {}
        for one in element.findall(GRAPHML + "data"):
            owner, name, kind = keys[one.get("key")]
            expect(element.tag == GRAPHML + owner, f"{name} belongs to a {owner}")
            data[name] = convert[kind](one.text)
        return data

    graph = root.find(GRAPHML + "graph")
    nodes = {node.get("id"): attributes(node) for node in graph.findall(GRAPHML + "node")}
    edges = [(nodes[edge.get("source")]["id"], nodes[edge.get("target")]["id"], attributes(edge)["kind"]) for edge in graph.findall(GRAPHML + "edge")]
    return nodes, edges, {(owner, name): kind for owner, name, kind in keys.values()}


def shown(name):
    """As a name is written where only legal characters of XML may stand."""
    return name.replace("\ufffe", "\ufffd").replace("\x1b", "\\u{1b}").replace("##[", "##\\u{5b}")


def write_articles(room):
    room.write("news/a.md", told("2031-07-01", 12, " At least 30 were injured, said Al <Doe> & \x07 co."))
    room.write("news/b.md", told("2031-09-01", 9))
    room.write("news/c.md", told("2031-09-02", 12))
    room.write("news/" + HOSTILE, told("2031-09-03", "over 14"))
    room.write("news/d.txt", dated("2031-05-01", "The flood in Alvik on 2 April 2031 killed 5 people."))


def graphml_says_what_json_says():
    with Newsroom() as room:
        write_articles(room)
        for chosen in [[], ["halden"], ["--of", "flood"]]:
            graph = json.loads(room.run("graph", *chosen, "--format", "json", "news").stdout)
            nodes, edges, types = read_graphml(room.run("graph", *chosen, "--format", "graphml", "news").stdout)
            by_id = {node["id"]: node for node in nodes.values()}
            expect(len(by_id) == len(nodes) == len(graph["nodes"]), f"{chosen}: every node, and each id once")
            expect(sorted(edges) == sorted((shown(edge["from"]), shown(edge["to"]), edge["kind"]) for edge in graph["edges"]), f"{chosen}: every edge")
            for node in graph["nodes"]:
                seen = by_id.get(shown(node["id"]))
                expect(seen is not None, "a node is missing", node["id"])
                if seen is None or node["kind"] != "claim":
                    continue
                claim = node["claim"]
                for name, value in [("day_low", claim["when"]["low"]), ("day_high", claim["when"]["high"]), ("measure", claim["measure"]),
                                    ("event", claim["subject"]["name"])]:
                    expect(seen.get(name) == value, f"{name} of {node['id']}", f"{seen.get(name)} is not {value}")
                if claim["kind"] == "figure":
                    for bound in ("low", "high"):
                        expect(seen.get("value_" + bound) == claim["value"][bound], f"the {bound} bound", str(seen))
            expect(types[("node", "value_low")] == "double" and types[("edge", "kind")] == "string", "numbers are numbers")
            if not chosen:
                expect(any("value_high" not in node and "value_low" in node for node in nodes.values()), "what has no bound has no attribute")
        expect("Alvik" not in room.run("graph", "halden", "news").stdout, "a name leaves out the rest")
        expect("Alvik" in room.run("graph", "news").stdout, "without a name nothing is left out")


def pictures_fit():
    if shutil.which("dot") is None:
        return
    with Newsroom() as room:
        write_articles(room)
        shutil.copytree(os.path.join(ROOT, "seeds"), room.at("seeds"))
        findings = json.loads(room.run("--format", "json", "seeds").stdout)["findings"]
        cases = [(["seeds"], 22, 20), (["killed", "seeds"], 22, 12), (["news"], 22, 12)]
        cases += [(["--finding", finding["id"], "seeds"], 26, 6) for finding in findings]
        for arguments, width, height in cases:
            drawn = subprocess.run(["dot", "-Tplain"], input=room.run("graph", *arguments).stdout, capture_output=True, text=True, check=False)
            expect(drawn.returncode == 0 and drawn.stderr == "", f"{arguments}: Graphviz draws it", drawn.stderr)
            size = [float(number) for number in drawn.stdout.split("\n", 1)[0].split()[2:4]]
            expect(size[0] <= width and size[1] <= height, f"{arguments}: a screen holds {width} by {height} inches of it", str(size))


def page_shows_the_picture():
    """docs/graph.svg is drawn anew with the command above it in docs/views.md; other versions of Graphviz may place it otherwise."""
    if shutil.which("dot") is None:
        return
    with Newsroom() as room:
        shutil.copytree(os.path.join(ROOT, "seeds"), room.at("seeds"))
        dot = room.run("graph", "--finding", "8ae55eba", "seeds/").stdout
    drawn = subprocess.run(["dot", "-Tsvg"], input=dot, capture_output=True, text=True, check=True).stdout
    with open(os.path.join(ROOT, "docs/graph.svg"), encoding="utf-8") as file:
        shown_text, drawn_text = ([e.text for e in ElementTree.fromstring(svg).iter() if e.tag.endswith("}text")] for svg in (file.read(), drawn))
    expect(shown_text == drawn_text and len(drawn_text) > 10, "docs/graph.svg is out of date", str(drawn_text))


graphml_says_what_json_says()
pictures_fit()
page_shows_the_picture()
finish()
