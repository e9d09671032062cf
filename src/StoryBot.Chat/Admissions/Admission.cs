using Microsoft.Extensions.Logging;
using StoryBot.Chat.Sockets;

namespace StoryBot.Chat.Admissions;

/// <summary>
/// Whether a platform lets the bot in by one token. Once it refuses, all that needs the token waits here, so that nothing is lost and nothing hammers;
/// meanwhile one harmless call at a time asks again, ever more seldom, and at once when the settings give another token.
/// </summary>
/// <param name="platform">For the log.</param>
/// <param name="offered">The token as the settings give it now. One that works is kept, whatever they say.</param>
internal sealed partial class Admission(string platform, Func<string> offered, AdmissionPace pace, Random random, TimeProvider time, ILogger<Admission> logger)
{
    private static readonly TimeSpan FirstAbsence = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestAbsence = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private volatile Pass pass = new(offered());
    private volatile ChatAdapterHealth? objection;
    private volatile TaskCompletionSource admitted = Completed();
    private volatile TaskCompletionSource refused = Open();

    /// <summary>What to call with now; worth something only while there is no <see cref="Objection"/>.</summary>
    public Pass Pass => pass;

    /// <summary>Why the bot is not let in: refused, or not reachable when it last asked; null where it is.</summary>
    public ChatAdapterHealth? Objection => objection;

    /// <summary>The platform does not let the bot in for now.</summary>
    /// <param name="used">By which pass it was tried; an old one's refusal counts for nothing.</param>
    /// <param name="mend">What to change.</param>
    public void Refuse(Pass used, string cause, string mend)
    {
        lock (gate)
        {
            if (used != pass)
                return;
            var isNew = objection is null;
            objection = new ChatAdapterHealth.Refused(cause, mend);
            if (!isNew)
                return;
            admitted = Open();
            refused.SetResult();
        }

        Log.Refused(logger, platform, cause, mend);
    }

    /// <summary>Ends while, or as soon as, the bot is let in.</summary>
    public Task AdmittedAsync(CancellationToken cancellation) => admitted.Task.WaitAsync(cancellation);

    /// <summary>Asks again whenever the bot is refused, until stopped.</summary>
    /// <param name="knock">Makes the call with <see cref="Pass"/>: null where the bot is let in, else why not.</param>
    public async Task RunAsync(Func<CancellationToken, Task<ChatAdapterHealth?>> knock, CancellationToken stopping)
    {
        var waits = Waits();
        var letIn = time.GetTimestamp();
        try
        {
            while (true)
            {
                await refused.Task.WaitAsync(stopping).ConfigureAwait(false);
                // Let in and turned away again, it has not been let in for good.
                if (time.GetElapsedTime(letIn) >= pace.Longest)
                    waits = Waits();
                waits = await KnockAsync(knock, waits, stopping).ConfigureAwait(false);
                letIn = time.GetTimestamp();
                Log.Admitted(logger, platform);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped.
        }
    }

    /// <returns>The waits that are left, when the bot is let in.</returns>
    private async Task<IEnumerator<TimeSpan>> KnockAsync(Func<CancellationToken, Task<ChatAdapterHealth?>> knock, IEnumerator<TimeSpan> waits, CancellationToken stopping)
    {
        var absences = new Backoff(FirstAbsence, LongestAbsence, random).GetEnumerator();
        while (true)
        {
            var wait = objection is ChatAdapterHealth.Connecting ? absences : waits;
            wait.MoveNext();
            if (await IsAnotherOfferedWithinAsync(wait.Current, stopping).ConfigureAwait(false))
                waits = Waits();
            pass = new Pass(offered());
            var answer = await knock(stopping).ConfigureAwait(false);
            lock (gate)
            {
                objection = answer;
                if (answer is not null)
                    continue;
                refused = Open();
                admitted.SetResult();
                return waits;
            }
        }
    }

    private async Task<bool> IsAnotherOfferedWithinAsync(TimeSpan wait, CancellationToken stopping)
    {
        var began = time.GetTimestamp();
        while (offered() == pass.Token)
        {
            var left = wait - time.GetElapsedTime(began);
            if (left <= TimeSpan.Zero)
                return false;
            await Task.Delay(left < pace.Glance ? left : pace.Glance, time, stopping).ConfigureAwait(false);
        }

        return true;
    }

    private IEnumerator<TimeSpan> Waits() => new Backoff(pace.First, pace.Longest, random).GetEnumerator();

    private static TaskCompletionSource Open() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static TaskCompletionSource Completed()
    {
        var source = Open();
        source.SetResult();
        return source;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The bot is not let in on {Platform}: {Cause}. {Mend} It asks again now and then, and at once when the settings give another token")]
        public static partial void Refused(ILogger logger, string platform, string cause, string mend);

        [LoggerMessage(Level = LogLevel.Information, Message = "The bot is let in on {Platform} again")]
        public static partial void Admitted(ILogger logger, string platform);
    }
}
