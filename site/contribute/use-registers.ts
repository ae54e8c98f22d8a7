import { useCallback, useEffect, useRef, useState } from "preact/hooks";

import { noRegisters, type Registers } from "./finding/authorities.ts";

/** The registers of councils. */
interface LoadedRegisters {
  /** Empty until they are loaded. */
  registers: Registers;
  /** Whether they could not be loaded: the form then finds only authorities of the catalogue. */
  isMissing: boolean;
  /** Loads them lazily. The next call retries after a failure. */
  load: () => void;
}

/** Returns the registers of councils and a function that loads them. */
export function useRegisters(): LoadedRegisters {
  const [registers, setRegisters] = useState(noRegisters);
  const [isMissing, setMissing] = useState(false);
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
      if (!isShown.current) return;
      setRegisters(loaded.registers);
      setMissing(false);
    } catch {
      isAsked.current = false;
      if (isShown.current) setMissing(true);
    }
  }, []);
  return { registers, isMissing, load: () => void load() };
}
