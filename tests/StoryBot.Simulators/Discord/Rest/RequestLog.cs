using System.Collections.Immutable;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>Every request so far, in order of answer.</summary>
internal sealed class RequestLog(ChangeSignal changes, int length)
{
    private ImmutableList<LoggedRequest> all = [];

    public IReadOnlyList<LoggedRequest> All => all;

    public void Add(LoggedRequest request)
    {
        ImmutableInterlocked.Update(ref all, list => (list.Count < length ? list : list.RemoveAt(0)).Add(request));
        changes.Raise();
    }
}
