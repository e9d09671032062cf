using System.Collections.Immutable;

namespace StoryBot.Simulators.Slack.Web;

/// <summary>What the next calls run into, in order; of one method, or of any.</summary>
internal sealed class WebFaults
{
    private ImmutableList<(string? Method, WebFault Fault)> queue = [];
    private volatile bool isDown;

    /// <summary>Whether nothing gets through, neither calls nor new sockets.</summary>
    public bool IsDown => isDown;

    /// <summary>What every call runs into while it is set.</summary>
    public WebFault? OfAll { get; set; }

    /// <summary>Calls that wait, by method.</summary>
    public HeldCalls Held { get; } = new();

    /// <summary>From now on every call is dropped and no socket opens, until set to false; what stands stays.</summary>
    public void TakeDown(bool down = true) => isDown = down;

    /// <summary>The next call of <paramref name="method"/> (null: any) runs into this.</summary>
    public void Next(WebFault fault, string? method = null) => ImmutableInterlocked.Update(ref queue, list => list.Add((method, fault)));

    /// <summary>Takes what this call runs into; null: nothing.</summary>
    public WebFault? Take(string method)
    {
        if (isDown)
        {
            return new WebFault.DroppedRequest();
        }

        while (true)
        {
            var seen = queue;
            var index = seen.FindIndex(entry => entry.Method is null || entry.Method == method);
            if (index < 0)
            {
                return OfAll;
            }

            if (Interlocked.CompareExchange(ref queue, seen.RemoveAt(index), seen) == seen)
            {
                return seen[index].Fault;
            }
        }
    }
}
