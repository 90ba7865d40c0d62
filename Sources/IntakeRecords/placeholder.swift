// IntakeRecords
