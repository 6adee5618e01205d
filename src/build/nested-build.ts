import { type BuildEnvironmentOptions, build, type PluginOption, type Rolldown } from 'vite';

/** Engines that scripts are built for; older ones read pages without scripts. */
const target = ['chrome86', 'safari14', 'firefox90'];

/**
 * What Vite makes of one entry that has to stand in a single file, written nowhere. Throws when it is more than one.
 */
export async function nestedBuild(
  root: string,
  { rolldownOptions, ...options }: BuildEnvironmentOptions,
  plugins: PluginOption[] = [],
): Promise<Rolldown.OutputChunk | Rolldown.OutputAsset> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins,
    build: {
      target,
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { ...rolldownOptions, checks: { bundlerTimings: false } },
      ...options,
    },
  });
  const outputs = [built].flat().flatMap((part) => ('output' in part ? part.output : []));
  const [file, ...others] = outputs;
  if (file === undefined || others.length > 0) {
    throw new Error(`Not built into one file: ${outputs.map(({ fileName }) => fileName).join(', ')}`);
  }
  return file;
}
