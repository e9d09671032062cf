namespace StoryBot.Simulators.Soak;

/// <summary>A simulated chat service for the built program to be tried on: people and channels by number, and what goes wrong there.</summary>
internal interface IStage : IAsyncDisposable
{
    /// <summary>The program's settings: as shipped, but that a few people may ask any number of questions.</summary>
    IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>How many connections a program has made so far.</summary>
    int Connections { get; }

    /// <summary>What can be made to go wrong.</summary>
    IReadOnlyList<Mishap> Mishaps { get; }

    /// <summary>For how long no answer comes before what is open counts as lost.</summary>
    TimeSpan Patience { get; }

    /// <summary>Completes when the program hears everything.</summary>
    Task ReadyAsync();

    /// <summary>Completes when the condition holds; it is looked at after every change.</summary>
    Task UntilAsync(Func<bool> condition, string what);

    /// <summary>Has every message of the bot told from now on, in order and while nothing else can change: which message it answers, and its text.</summary>
    void Watch(Action<string?, string> said);

    /// <returns>The message's id.</returns>
    string Ask(int person, int channel, string question);

    void Say(int person, int channel, string text);

    /// <summary>Whether the service brought the message only at another attempt, when later ones had been brought: it can't be answered in order.</summary>
    bool CameLate(string id);

    /// <summary>What this service alone can tell, beside what it has to be.</summary>
    IReadOnlyList<Target> Figures();
}
