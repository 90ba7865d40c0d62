// IntakeTerminal
