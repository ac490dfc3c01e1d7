rm -f /opt/lookalike/lib/app/lookalike.jsa
