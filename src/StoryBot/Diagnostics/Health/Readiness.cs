using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StoryBot.Diagnostics.Health;

/// <summary>Whether the bot can answer people now: every check asked anew, each within its time.</summary>
internal sealed partial class Readiness(
    IEnumerable<IReadinessCheck> checks, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<Readiness> logger)
{
    /// <summary>Well below the timeout of <c>storybot healthcheck</c>, so that it hears which check it was.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ImmutableArray<IReadinessCheck> checks = [.. checks];
    private readonly Lock gate = new();
    private readonly Dictionary<IReadinessCheck, Task<Finding>> underWay = [];

    public async Task<ImmutableArray<Finding>> LookAsync(CancellationToken cancellation)
    {
        var findings = await Task.WhenAll(checks.Select(check => LookAsync(check, cancellation)));
        return lifetime.ApplicationStopping.IsCancellationRequested
            ? [new Finding.Broken("program", "it is stopping", "Wait for its successor, or start it."), .. findings]
            : [.. findings];
    }

    private async Task<Finding> LookAsync(IReadinessCheck check, CancellationToken cancellation)
    {
        try
        {
            return await Begin(check).WaitAsync(Patience, time, cancellation);
        }
        catch (TimeoutException)
        {
            return new Finding.Broken(
                check.Name, $"no result within {Patience.TotalSeconds:0} seconds", "Look for a disk that hangs or a machine without processor time to spare.");
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            Log.Failed(logger, check.Name, bug.GetType().Name);
            return new Finding.Broken(check.Name, $"the check itself failed ({bug.GetType().Name})", "This is a bug: report it with the lines the bot has logged.");
        }
    }

    // One look at a time: one that hangs, at a network disk that is away, would else cost a thread each time somebody asks.
    private Task<Finding> Begin(IReadinessCheck check)
    {
        lock (gate)
        {
            if (!underWay.TryGetValue(check, out var looking) || looking.IsCompleted)
                underWay[check] = looking = Task.Run(() => check.LookAsync(CancellationToken.None));
            return looking;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The health check {Check} failed itself: {Failure}.")]
        public static partial void Failed(ILogger logger, string check, string failure);
    }
}
