using StoryBot.Simulators.Soak;

namespace StoryBot.Simulators.Faults;

/// <summary>Every fault one after another, as a table in Markdown.</summary>
internal static class FaultMatrix
{
    /// <param name="errors">Is told what the program said where a row is not as it has to be.</param>
    /// <returns>0 where nothing was lost or answered twice and the bot recovered each time, else 1; what was not run counts for nothing.</returns>
    public static async Task<int> PrintAsync(TimeSpan lasts, string program, string? only, TextWriter output, TextWriter errors)
    {
        await output.WriteLineAsync("| fault | asked | lost | twice | told of a fault | health meanwhile: not sound | ready again after |");
        await output.WriteLineAsync("| --- | --- | --- | --- | --- | --- | --- |");
        var met = true;
        foreach (var fault in FaultList.All.Where(fault => only is null || fault.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            if (fault.WhyNot() is { } why)
            {
                await output.WriteLineAsync($"| {fault.Name} | not run: {why} | | | | | |");
                continue;
            }

            var row = await FaultRun.ExecuteAsync(fault, lasts, program);
            await output.WriteLineAsync(row.ToString());
            met &= row.Met;
            if (!row.Met)
            {
                await BotLog.PrintAsync(row.Log, errors);
            }
        }

        return met ? 0 : 1;
    }
}
