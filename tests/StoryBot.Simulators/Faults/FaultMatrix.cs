namespace StoryBot.Simulators.Faults;

/// <summary>Every fault one after another, as a table in Markdown.</summary>
internal static class FaultMatrix
{
    /// <returns>0 where nothing was lost or answered twice and the bot recovered each time, else 1; what was not run counts for nothing.</returns>
    public static async Task<int> PrintAsync(TimeSpan lasts, string program, string? only, TextWriter output)
    {
        await output.WriteLineAsync("| fault | asked | lost | twice | told of a fault | health meanwhile: not sound | ready again after |");
        await output.WriteLineAsync("| --- | --- | --- | --- | --- | --- | --- |");
        var met = true;
        foreach (var fault in FaultList.All.Where(fault => only is null || fault.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            if (fault.NotRun is { } why)
            {
                await output.WriteLineAsync($"| {fault.Name} | not run: {why} | | | | | |");
                continue;
            }

            var row = await FaultRun.ExecuteAsync(fault, lasts, program);
            await output.WriteLineAsync(row.ToString());
            met &= row.Met;
        }

        return met ? 0 : 1;
    }
}
