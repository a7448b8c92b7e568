package nl.zinwijzer.consultation;

/** Why this professional cannot give the care; none when nothing stands in the way. */
public enum Limit implements Code {
  NONE,
  CONTENT,
  PERSONAL,
  PRACTICAL,
  UNKNOWN
}
