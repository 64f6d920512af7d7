import type { Catalogue, OrgUnitRegister } from '@duizhang/model';
import type { Model } from './model.ts';

const unitNames = new WeakMap<OrgUnitRegister, ReadonlyMap<string, string>>();
const taskNumbers = new WeakMap<Catalogue, ReadonlyMap<string, number>>();

/** Short name of a unit; of one that the register does not have, its id. */
export function orgUnitName({ register }: Pick<Model, 'register'>, orgUnitId: string): string {
  let names = unitNames.get(register);
  if (!names) unitNames.set(register, (names = new Map(register.orgUnits.map((unit) => [unit.orgUnitId, unit.shortName]))));
  return names.get(orgUnitId) ?? orgUnitId;
}

/** Number of a task; null where the plan has no such task. */
export function taskNumber({ catalogue }: Pick<Model, 'catalogue'>, taskId: string): number | null {
  let numbers = taskNumbers.get(catalogue);
  if (!numbers) taskNumbers.set(catalogue, (numbers = new Map(catalogue.tasks.map((task) => [task.taskId, task.number]))));
  return numbers.get(taskId) ?? null;
}
