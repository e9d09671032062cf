namespace StoryBot.Simulators.Faults;

/// <summary>A fault on its way to one program: what that needs around it from the start, the blow, and the mend.</summary>
internal abstract class Misfortune : IDisposable
{
    /// <summary>By which name the services are reached.</summary>
    public virtual string HostName => "127.0.0.1";

    /// <summary>What starts the program, with arguments; empty: nothing does.</summary>
    public virtual IReadOnlyList<string> Launcher => [];

    /// <summary>Environment of the program beside its settings.</summary>
    public virtual IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>();

    /// <summary>The program's environment, from the settings it is to have.</summary>
    public virtual IEnumerable<KeyValuePair<string, string>> Place(IEnumerable<KeyValuePair<string, string>> settings) => settings.Concat(Environment);

    public abstract Task StrikeAsync(FaultScene scene);

    /// <summary>Makes it good again, as a maintainer or the world would.</summary>
    public abstract Task MendAsync(FaultScene scene);

    public void Dispose() => CleanUp();

    /// <summary>Takes away what was put around the program; that has ended by now.</summary>
    protected virtual void CleanUp()
    {
    }
}
