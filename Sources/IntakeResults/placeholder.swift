// IntakeResults
