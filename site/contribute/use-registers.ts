import { useCallback, useEffect, useRef, useState } from "preact/hooks";

import { noRegisters, type Registers } from "./finding/authorities.ts";

/** Returns the registers of councils, empty until loaded, and a function that loads them lazily. */
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
      // Without a network, the form finds only authorities of the catalogue. The next call retries.
      isAsked.current = false;
    }
  }, []);
  return [registers, () => void load()];
}
