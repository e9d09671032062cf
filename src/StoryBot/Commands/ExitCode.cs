namespace StoryBot.Commands;

/// <summary>What the program tells the shell; the values are documented in --help and README and don't change.</summary>
internal enum ExitCode
{
    /// <summary>Answered, or done.</summary>
    Done = 0,

    /// <summary>A bug in the program.</summary>
    Bug = 1,

    /// <summary>The command, or its question, can't be understood: empty, too long, an unknown option.</summary>
    Usage = 2,

    /// <summary>The articles don't say it.</summary>
    Abstained = 3,

    /// <summary>The articles or the data folder can't be used.</summary>
    Knowledge = 4,

    /// <summary>The quote behind a receipt no longer stands where it stood.</summary>
    NotIntact = 5,

    /// <summary>The bot that runs here is not ready, or none runs; or something would keep it from answering.</summary>
    NotReady = 6,

    /// <summary>The output can't be written (EX_IOERR of sysexits.h).</summary>
    Output = 74,

    /// <summary>A setting is wrong (EX_CONFIG of sysexits.h).</summary>
    Settings = 78,
}
