// What other libraries do of the work of checkclaims, in one process over all files of a folder:
//   NODE_PATH=.../node_modules node peers.cjs wink-nlp|chrono-node FOLDER
// Prints how many texts were read and how much was found in them.
"use strict";
const fs = require("fs");
const path = require("path");

const peers = {
  // Where sentences end, and named entities.
  "wink-nlp": () => {
    const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "ner"]);
    return (text) => {
      const document = nlp.readDoc(text);
      return document.sentences().length() + document.entities().out().length;
    };
  },
  // Dates.
  "chrono-node": () => {
    const chrono = require("chrono-node");
    return (text) => chrono.parse(text).length;
  },
};

function files(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    return entry.isDirectory() ? files(name) : entry.isFile() ? [name] : [];
  });
}

const [peer, folder] = process.argv.slice(2);
const count = peers[peer]();
const texts = files(folder).sort().map((name) => fs.readFileSync(name, "utf8"));
console.log(texts.length, texts.reduce((found, text) => found + count(text), 0));
