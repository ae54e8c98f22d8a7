import { useCallback, useEffect, useRef, useState } from "preact/hooks";

import { noRegisters, type Registers } from "./finding/authorities.ts";

/** The registers of councils, which are empty until somebody asks for them, and how to ask. */
export function useRegisters(): [registers: Registers, load: () => void] {
  const [registers, setRegisters] = useState(noRegisters);
  const isAsked = useRef(false);
  const isShown = useRef(true);
  useEffect(
    () => () => {
      isShown.current = false;
    },
    [],
  );
  const load = useCallback(async (): Promise<void> => {
    if (isAsked.current) return;
    isAsked.current = true;
    try {
      const loaded = await import("./finding/registers.ts");
      if (isShown.current) setRegisters(loaded.registers);
    } catch {
      // Without a network, the authorities of the catalogue are found all the same.
      isAsked.current = false;
    }
  }, []);
  return [registers, () => void load()];
}
