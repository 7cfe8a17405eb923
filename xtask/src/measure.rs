//! How long a program takes, and how much memory, as Linux's `/proc` tells.

use std::fs;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// What one run cost.
#[derive(Debug, Clone)]
pub struct Cost {
    pub wall: Duration,
    /// Processor time of all its threads, user and system together, to 10 ms.
    pub cpu: Duration,
    /// The most memory it held at once, in bytes.
    pub memory: u64,
    /// What it printed on standard error.
    pub said: String,
}

/// How often a running program is looked at.
const PERIOD: Duration = Duration::from_millis(1);

/// One clock tick of `/proc/PID/stat`: 100 a second on every Linux that runs us.
const TICK: Duration = Duration::from_millis(10);

/// Runs `command` to its end. Fails if it does.
pub fn run(command: &mut Command) -> Result<Cost, String> {
    let problem = |error: std::io::Error| format!("{command:?}: {error}");
    let errors = std::env::temp_dir().join(format!("polymorphe-bench-{}", std::process::id()));
    let file = fs::File::create(&errors).map_err(problem)?;
    let started = Instant::now();
    let mut child = Command::new(command.get_program())
        .args(command.get_args())
        .envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))))
        .stdout(Stdio::null())
        .stderr(file)
        .spawn()
        .map_err(problem)?;
    let process = format!("/proc/{}", child.id());
    let mut memory = 0;
    // A program that has ended keeps its `stat` until somebody waits for it.
    let (wall, cpu) = loop {
        memory = memory.max(peak_memory(&fs::read_to_string(format!("{process}/status")).unwrap_or_default()));
        let stat = fs::read_to_string(format!("{process}/stat")).map_err(problem)?;
        if let Some((true, cpu)) = state(&stat) {
            break (started.elapsed(), cpu);
        }
        sleep(PERIOD);
    };
    let status = child.wait().map_err(problem)?;
    let said = fs::read_to_string(&errors).map_err(problem)?;
    fs::remove_file(&errors).map_err(problem)?;
    if status.success() { Ok(Cost { wall, cpu, memory, said }) } else { Err(format!("{command:?}: {status}\n{said}")) }
}

/// The cost in the middle of several: each of its parts is a median of its own; what was said is the last run's.
pub fn median(runs: &[Cost]) -> Option<Cost> {
    let last = runs.last()?;
    Some(Cost {
        wall: middle(runs.iter().map(|run| run.wall))?,
        cpu: middle(runs.iter().map(|run| run.cpu))?,
        memory: middle(runs.iter().map(|run| run.memory))?,
        said: last.said.clone(),
    })
}

/// The value in the middle.
pub fn middle<T: Ord + Copy>(values: impl Iterator<Item = T>) -> Option<T> {
    let mut values: Vec<T> = values.collect();
    values.sort_unstable();
    values.get(values.len() / 2).copied()
}

/// The memory that a running process holds, in bytes.
pub fn memory(process: u32) -> u64 {
    held("VmRSS:", &fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default())
}

/// The most memory that a process held, from its `/proc/PID/status`, in bytes.
fn peak_memory(status: &str) -> u64 {
    held("VmHWM:", status)
}

/// A line of `/proc/PID/status`, in bytes.
fn held(name: &str, status: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")).and_then(|number| number.parse::<u64>().ok());
    kilobytes.unwrap_or(0) * 1024
}

/// Whether the process has ended, and its processor time, from `/proc/PID/stat` (see `proc_pid_stat(5)`).
fn state(stat: &str) -> Option<(bool, Duration)> {
    // The name, in parentheses, may hold anything; the fields after it may not.
    let (_, fields) = stat.rsplit_once(") ")?;
    let fields: Vec<&str> = fields.split(' ').collect();
    let ticks = |index: usize| fields.get(index).and_then(|field| field.parse::<u32>().ok());
    Some((fields.first() == Some(&"Z"), TICK * (ticks(11)? + ticks(12)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_tells_its_memory_and_its_time() {
        assert_eq!(peak_memory("VmPeak:\t  9 kB\nVmHWM:\t    3500 kB\n"), 3_584_000);
        let stat = "12 (a) b) Z 1 1 1 0 -1 4 5 6 7 8 250 50 0 0 20 0 1";
        assert_eq!(state(stat), Some((true, Duration::from_secs(3))));
    }

    #[test]
    fn the_median_is_the_one_in_the_middle() {
        assert_eq!(middle([5, 1, 3].into_iter()), Some(3));
        assert_eq!(middle(std::iter::empty::<u8>()), None);
    }
}
