echo "Lookalike is removed. What its users made stays in their home folders: catalogues, settings and models that they added"
echo "in ~/.local/share/lookalike, logs in ~/.local/state/lookalike, and what can be made again in ~/.cache/lookalike."
