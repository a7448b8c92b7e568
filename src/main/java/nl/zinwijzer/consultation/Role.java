package nl.zinwijzer.consultation;

/** The professional who consults the service (contract: {@code professional.role}). */
public enum Role implements Code {
  HUISARTS,
  POH_GGZ,
  POH_SOMATIEK,
  POH_OUDEREN,
  WIJKVERPLEGING,
  GEESTELIJK_VERZORGER
}
