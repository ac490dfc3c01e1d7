echo "Lookalike is removed. Each user's data stays in the home folder: catalogues, settings and installed models"
echo "in ~/.local/share/lookalike, logs in ~/.local/state/lookalike, and temporary files in ~/.cache/lookalike."
